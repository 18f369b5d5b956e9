/**
 * Wording by a language model behind any OpenAI-compatible endpoint, by LangChain4j over Armeria.
 * Off unless an {@link dev.unknot.model.Endpoint} is set; then {@link
 * dev.unknot.model.ModelPhraser} is what {@code answer.phrasing} asks. Nothing here decides what is
 * true or shown.
 */
@NullMarked
package dev.unknot.model;

import org.jspecify.annotations.NullMarked;
