// What a client that is not ours makes of /v1: node openai.mjs http://127.0.0.1:8080/v1, with the openai package beside it.
import assert from "node:assert/strict";
import OpenAI from "openai";

const client = new OpenAI({ baseURL: process.argv[2], apiKey: "none", maxRetries: 0 });
const model = "unknot";
const messages = [{ role: "user", content: "calf ball how long" }];

const whole = await client.chat.completions.create({ model, messages });
const { content, annotations } = whole.choices[0].message;
assert.equal(whole.choices[0].finish_reason, "stop");
assert.match(content, /\[1\].*Sources:/s);
assert.equal(annotations[0].type, "url_citation");
assert.ok(whole._request_id);

const stream = await client.chat.completions.create({
  model,
  messages: [{ role: "user", content: [{ type: "text", text: messages[0].content }] }],
  stream: true,
  stream_options: { include_usage: true },
});
let text = "";
let usage;
for await (const chunk of stream) {
  text += chunk.choices[0]?.delta?.content ?? "";
  usage = chunk.usage ?? usage;
}
const port = /:\d+\//g;
assert.equal(text.replace(port, "/"), content.replace(port, "/"));
assert.ok(usage.total_tokens > 0);

const helper = client.chat.completions.stream({ model, messages });
assert.equal((await helper.finalChatCompletion()).choices[0].message.content, content);

assert.deepEqual((await client.models.list()).data.map((each) => each.id), [model]);
const refusal = (request) => client.chat.completions.create(request).then(assert.fail, (error) => error);
assert.equal((await refusal({ model: "gpt-4", messages })).code, "model_not_found");
assert.equal((await refusal({ model, messages: [] })).param, "messages");
assert.equal((await refusal({ model, messages: [{ role: "user", content: "a".repeat(1_200_000) }] })).status, 413);
console.log("the openai package is content");
