/** Makes data that the program ships with; no part of it. */
package dev.unknot.vectors;
