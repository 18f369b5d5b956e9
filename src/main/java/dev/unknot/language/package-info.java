/**
 * Plain text as it comes from people and documents: tokens with their spans in the raw text,
 * sentences, numbers with units, and times. Nothing here knows what the words are about, and
 * everything is a pure function of the text.
 *
 * <p>Start at {@link dev.unknot.language.Tokenizer}; {@link dev.unknot.language.Sentences} cuts
 * prose into sentences, {@link dev.unknot.language.Quantities} and {@link
 * dev.unknot.language.TimesAgo} read figures, {@link dev.unknot.language.Spelling} mends words that
 * are in no dictionary.
 */
@NullMarked
package dev.unknot.language;

import org.jspecify.annotations.NullMarked;
