package org.comention.export;

import java.util.List;

/**
 * What an export wrote and what it left out.
 *
 * @param files the files, complete
 * @param entities nodes written
 * @param pairs edges written
 * @param triples triples written; 0 where the format has no place for them
 * @param leftOut one phrase for each kind of row left out, such as {@code 12 pairs without a rank}
 */
public record ExportSummary(
    List<String> files, long entities, long pairs, long triples, List<String> leftOut) {}
