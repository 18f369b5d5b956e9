/**
 * Who is asked. A {@link dev.unknot.eval.service.Service} opens sessions, a session takes messages
 * and gives a {@link dev.unknot.eval.service.Response} for each, read from the reply's JSON: so the
 * assistant in this process, a service elsewhere and a stored run look the same to all that
 * follows.
 */
@NullMarked
package dev.unknot.eval.service;

import org.jspecify.annotations.NullMarked;
