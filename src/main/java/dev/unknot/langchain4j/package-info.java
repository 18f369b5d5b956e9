/**
 * Our parts for applications made with LangChain4j, which bring that library themselves: {@link
 * dev.unknot.langchain4j.UnknotContentRetriever} finds passages for a model of theirs, {@link
 * dev.unknot.langchain4j.SafetyGuardrail} stops people before any model, and {@link
 * dev.unknot.langchain4j.UnknotChatModel} is the whole assistant in a model's place.
 */
@NullMarked
package dev.unknot.langchain4j;

import org.jspecify.annotations.NullMarked;
