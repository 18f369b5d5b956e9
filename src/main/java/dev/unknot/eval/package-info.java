/**
 * The suite: asks cases, checks the replies, tells what is wrong. {@link
 * dev.unknot.eval.EvalCommand} is its command line. From there: {@code cases} are read, a {@code
 * service} is opened, {@code run} asks it and applies each {@code check}, {@code metric} and {@code
 * gate} judge the results, {@code report} tells of them. All of it looks at the reply's JSON alone:
 * the assistant in this process, a service elsewhere and a stored run are judged alike.
 */
@NullMarked
package dev.unknot.eval;

import org.jspecify.annotations.NullMarked;
