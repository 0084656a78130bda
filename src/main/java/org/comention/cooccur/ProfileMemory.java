package org.comention.cooccur;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Profiles that were read from bytes once: a slice's profile comes with each of its rows. */
final class ProfileMemory implements Serializable {
  private record Place(String slice, String window) implements Serializable {}

  private final Map<Place, SizeProfile> read = new ConcurrentHashMap<>();

  SizeProfile of(String slice, String window, byte[] bytes) {
    return read.computeIfAbsent(new Place(slice, window), place -> SizeProfile.ofBytes(bytes));
  }
}
