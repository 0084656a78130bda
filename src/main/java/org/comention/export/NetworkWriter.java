package org.comention.export;

import java.io.IOException;

/** Writes a network in one format, reading each of its parts once and in order. */
interface NetworkWriter {
  void write(Network network, ExportFiles files) throws IOException;
}
