/**
 * Conversations kept. {@link dev.unknot.store.Stores} opens one of three: in memory, in a SQLite
 * file, or in PostgreSQL for many replicas.
 *
 * <p>{@link dev.unknot.store.JdbcStore} holds all the SQL, the same for both databases; a {@link
 * dev.unknot.store.Database} runs it. A turn, the conversation after it and its key are one
 * transaction. SQLite has one writer at a time, so {@link dev.unknot.store.GroupCommit} commits all
 * turns that wait together: one wait for the disk serves them all. Tables come from the scripts
 * under {@code src/main/resources/dev/unknot/store}, which {@link dev.unknot.store.Schema} runs,
 * forward only.
 */
@NullMarked
package dev.unknot.store;

import org.jspecify.annotations.NullMarked;
