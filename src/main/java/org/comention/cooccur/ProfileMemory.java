package org.comention.cooccur;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Profiles that were read from bytes once, and what they expect of entities by how many stories
 * name them: both come with each row of a slice and are few.
 */
final class ProfileMemory implements Serializable {
  private static final int MOST_REMEMBERED = 10_000;

  private record Place(String slice, String window) {}

  private transient Map<Place, Profile> read;

  Profile of(String slice, String window, byte[] bytes) {
    return read()
        .computeIfAbsent(
            new Place(slice, window), place -> new Profile(SizeProfile.ofBytes(bytes)));
  }

  private synchronized Map<Place, Profile> read() {
    if (read == null) {
      read = new ConcurrentHashMap<>();
    }
    return read;
  }

  /** A profile with the probabilities of entities by number of stories. */
  static final class Profile {
    private final SizeProfile sizes;
    private final Map<Long, double[]> probabilities = new ConcurrentHashMap<>();

    Profile(SizeProfile sizes) {
      this.sizes = sizes;
    }

    SizeProfile sizes() {
      return sizes;
    }

    /** As {@link SizeProfile#probabilities} of an entity named in so many stories. */
    double[] probabilities(long stories) {
      if (probabilities.size() > MOST_REMEMBERED) {
        probabilities.clear();
      }
      return probabilities.computeIfAbsent(stories, f -> sizes.probabilities(sizes.rate(f)));
    }
  }
}
