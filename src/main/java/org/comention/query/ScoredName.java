package org.comention.query;

import java.util.Optional;

/**
 * A labelled name beside what the job made of it.
 *
 * @param label the reader's
 * @param found the job's; empty where it found no name
 * @param right whether the job's entity is the one that stands for the label's entity
 */
public record ScoredName(LabelledName label, Optional<FoundName> found, boolean right) {}
