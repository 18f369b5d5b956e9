/**
 * The assistant as a server of the Model Context Protocol over standard input and output, for
 * programs that offer tools to a language model. {@code tools.json} declares the tools as the
 * protocol writes them, {@link dev.unknot.mcp.Tools} runs them, and {@link
 * dev.unknot.mcp.McpCommand} serves them.
 */
@NullMarked
package dev.unknot.mcp;

import org.jspecify.annotations.NullMarked;
