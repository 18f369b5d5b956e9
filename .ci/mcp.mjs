// What the protocol's own client for Node makes of "unknot mcp": node mcp.mjs ./unknot, with its package beside it.
import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const client = new Client({ name: "unknot-ci", version: "1" });
await client.connect(new StdioClientTransport({ command: process.argv[2], args: ["mcp"] }));
const call = (name, args) => client.callTool({ name, arguments: args });
const json = async (name, args) => JSON.parse((await call(name, args)).content[0].text);

const { tools } = await client.listTools();
assert.deepEqual(tools.map((tool) => tool.name).sort(), ["ask", "check_safety", "get_routine", "search"]);
assert.ok((await json("ask", { message: "is soreness after a session normal" })).citations.length > 0);
assert.equal((await json("check_safety", { text: "it hurts right over my spine" })).rule, "spine-pain");
assert.ok((await json("get_routine", {})).routines.length > 0);
assert.equal((await call("ask", { message: "" })).isError, true);
const { resources } = await client.listResources();
assert.ok((await client.readResource({ uri: resources[0].uri })).contents[0].text.length > 0);
await client.close();
console.log("the protocol's client is content");
