package io.larder.catalog;

<<<<<<< HEAD
/**
 * A key of a call.
 *
 * @param position of the word that names it
 * @param mode what the call does to it
 */
public record KeyUse(int position, KeyMode mode) {}
=======
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A key among the words of a call, and what the call does to it.
 *
 * @param position the word
 * @param mode what is done; never one that depends on other words
 */
public record KeyUse(int position, KeyMode mode) {

  /** The keys among the words of a call, in the order of the grammar. */
  public static List<KeyUse> of(Command command, Words words) {
    Map<Integer, KeyMode> modes = new HashMap<>();
    List<KeySpec> specs = command.keySpecs();
    for (KeySpec spec : specs) {
      List<Integer> found = new ArrayList<>();
      spec.addPositions(words, found);
      found.forEach(position -> modes.putIfAbsent(position, spec.mode()));
    }
    List<KeyUse> uses = new ArrayList<>();
    for (int position : command.keyPositions(words)) {
      KeyMode mode = modes.getOrDefault(position, specs.get(specs.size() - 1).mode());
      uses.add(new KeyUse(position, settled(mode, command, words)));
    }
    return uses;
  }

  private static KeyMode settled(KeyMode mode, Command command, Words words) {
    if (mode != KeyMode.RW_ACCESS_UPDATE_VARIABLE) {
      return mode;
    }
    if (command.name().equals("BITFIELD")) {
      return onlyReads(words) ? KeyMode.RO_ACCESS : KeyMode.RW_ACCESS_UPDATE;
    }
    return answersOldValue(words) ? KeyMode.RW_ACCESS_UPDATE : KeyMode.OW_UPDATE;
  }

  /** SET reads only if it is told to answer what was there. */
  private static boolean answersOldValue(Words words) {
    for (int i = 3; i < words.size(); i++) {
      if (words.is(i, "GET")) {
        return true;
      }
    }
    return false;
  }

  /**
   * BITFIELD writes unless all its operations are reads; what is no operation counts as a write.
   */
  private static boolean onlyReads(Words words) {
    int at = 2;
    while (at < words.size()) {
      int behind = words.size() - at - 1;
      if (words.is(at, "GET") && behind >= 2) {
        at += 3;
      } else if (words.is(at, "OVERFLOW") && behind >= 1) {
        at += 2;
      } else {
        return false;
      }
    }
    return true;
  }
}
>>>>>>> 3dac7e2 (Server: users and what they may do: rules, ACL commands, AUTH, HELLO AUTH and SETNAME, and one check before every command)
