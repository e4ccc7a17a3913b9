package io.larder.server.acl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The file of users, a line each: read whole or not at all, and replaced at one stroke. */
public final class AclFile {

  private static final String NOTHING_DONE =
      "WARNING: ACL errors detected, no change to the previously active ACL rules was performed";

  private final Path path;
  private final Users users;

  AclFile(Path path, Users users) {
    this.path = path;
    this.users = users;
  }

  /**
   * Makes the users of the file the only ones.
   *
   * @throws RuleException if it cannot be read or is wrong somewhere; nothing has changed then
   */
  public void load() throws RuleException {
    List<String> lines = read();
    StringBuilder errors = new StringBuilder();
    Map<String, User> loaded = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).trim();
      if (!line.isEmpty()) {
        load(line, i + 1, loaded, errors);
      }
    }
    if (errors.length() > 0) {
      throw new RuleException(errors + NOTHING_DONE);
    }
    users.replaceBy(loaded);
  }

  private List<String> read() throws RuleException {
    try {
      return Text.of(Files.readAllBytes(path)).lines().toList();
    } catch (NoSuchFileException absent) {
      throw new RuleException(
          "Error loading ACLs, opening file '" + path + "': No such file or directory");
    } catch (IOException failed) {
      throw new RuleException(
          "Error loading ACLs, opening file '" + path + "': " + failed.getMessage());
    }
  }

  private void load(String line, int number, Map<String, User> loaded, StringBuilder errors) {
    String place = path + ":" + number;
    List<String> words = List.of(line.split(" ", -1));
    if (!words.get(0).equals("user") || words.size() < 2) {
      errors.append(place).append(" should start with user keyword followed by the username. ");
      return;
    }
    String name = words.get(1);
    if (Text.hasSpaces(name)) {
      errors.append("'" + place + ": username '" + name + "' contains invalid characters. ");
      return;
    }
    if (loaded.containsKey(name)) {
      errors.append("WARNING: Duplicate user '" + name + "' found on line " + number + ". ");
      return;
    }
    UserRules rules = users.newUser(name);
    try {
      apply(UserRules.merge(words.subList(2, words.size())), rules, place, errors);
    } catch (RuleException unmatched) {
      errors.append(place).append(": Unmatched parenthesis in selector definition.");
    }
    loaded.put(name, rules.build());
  }

  /** Of wrong rules the first is told, for it may be why others are; and all unknown commands. */
  private static void apply(
      List<String> lineOfRules, UserRules rules, String place, StringBuilder errors) {
    boolean isTold = false;
    for (String rule : lineOfRules) {
      try {
        rules.apply(rule.trim());
      } catch (RuleException wrong) {
        if (wrong.isAboutUnknownCommand()) {
          errors.append(place + ": Error in applying operation '" + rule.trim() + "': ");
          errors.append(wrong.text()).append(". ");
        } else if (!isTold) {
          isTold = true;
          errors.append(place).append(": ").append(wrong.text()).append(". ");
        }
      }
    }
  }

  /**
   * Writes the users beside the file, and lets that take its place.
   *
   * @throws IOException if it cannot; the file is as it was
   */
  public void save() throws IOException {
    String text =
        users.all().stream()
            .map(account -> account.user().describe() + "\n")
            .collect(Collectors.joining());
    Path file = path.toAbsolutePath();
    Path beside = Files.createTempFile(file.getParent(), file.getFileName() + ".tmp-", "");
    try {
      Files.write(beside, Text.bytes(text));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
