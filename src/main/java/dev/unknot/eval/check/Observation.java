package dev.unknot.eval.check;

import dev.unknot.eval.service.Response;
import dev.unknot.eval.service.Sources;

/** A reply, how long it took, and the documents that it may cite. */
public record Observation(Response response, double milliseconds, Sources sources) {}
