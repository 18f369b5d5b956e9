package dev.unknot.eval.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A hash of documents: the same for a folder and for a service that serves it. */
final class CorpusHash {

  private CorpusHash() {}

  /** The SHA-256 of ids and texts in the order of the ids, in hexadecimal. */
  static String of(Map<String, String> texts) {
    MessageDigest digest = sha256();
    new TreeMap<>(texts)
        .forEach((id, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          digest.update((id + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
