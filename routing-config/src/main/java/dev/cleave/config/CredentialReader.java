package dev.cleave.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the one key of an account that says how its password is known. */
final class CredentialReader {
    static final List<String> PASSWORD_KEYS = List.of("password", "password-env", "password-file");
    static final List<String> SERVER_ACCOUNT_KEYS = List.of("user", "password", "password-env", "password-file");
    static final String AUTHENTICATION_STRING = "authentication-string";

    private static final int MAX_FILE_BYTES = 4096;
    private static final Pattern AUTHENTICATION_STRING_FORM =
            Pattern.compile("\\*[0-9A-Fa-f]{40}|\\$A\\$[0-9A-Fa-f]{3}\\$.{63}", Pattern.DOTALL);
    private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9A-Fa-f]{2})+");

    private final Path directory;
    private final Placeholders placeholders;
    private final Problems problems;

    CredentialReader(Path directory, Placeholders placeholders, Problems problems) {
        this.directory = directory;
        this.placeholders = placeholders;
        this.problems = problems;
    }

    /** An account on servers: {@code {user: …, password…: …}}. */
    Optional<ServerAccount> serverAccount(YamlValue value, YamlMap map) {
        Optional<String> user = map.require("user", "the account's name").flatMap(v -> v.text("the account's name"));
        Optional<Credential> credential = read(value, map, PASSWORD_KEYS);
        return user.flatMap(u -> credential.map(c -> new ServerAccount(u, ((Credential.Password) c).secret())));
    }

    /** Exactly one of {@code allowed} must be there. */
    Optional<Credential> read(YamlValue account, YamlMap map, List<String> allowed) {
        List<String> given =
                allowed.stream().filter(k -> map.find(k).isPresent()).toList();
        if (given.size() != 1) {
            String found = given.isEmpty() ? "has none of " : "has several of ";
            account.problem(found + String.join(", ", allowed) + "; expected exactly one");
            return Optional.empty();
        }
        YamlValue value = map.find(given.getFirst()).orElseThrow();
        return given.getFirst().equals(AUTHENTICATION_STRING)
                ? authenticationString(value)
                : password(given.getFirst(), value);
    }

    private Optional<Credential> password(String key, YamlValue value) {
        Optional<String> text = value.text("a text; write \"\" for an empty password");
        try {
            return text.map(t -> switch (key) {
                        case "password-env" -> placeholders.variable(t);
                        case "password-file" -> contentOf(value.key(), t);
                        default -> t;
                    })
                    .map(password -> new Credential.Password(new Secret(password)));
        } catch (InvalidSettingException e) {
            problems.add(e);
        } catch (IllegalArgumentException e) {
            value.problem(e.getMessage());
        }
        return Optional.empty();
    }

    private String contentOf(String key, String name) {
        Path file = ReadableFile.require(key, directory.resolve(name).normalize());
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new InvalidSettingException(key, file + " is larger than 4KB; expected only the password");
            }
            return Files.readString(file).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new InvalidSettingException(key, file + " cannot be read as UTF-8: " + e.getMessage());
        }
    }

    /** A salt may look like a placeholder by chance, so only a value that begins with one has it replaced. */
    private Optional<Credential> authenticationString(YamlValue value) {
        Optional<String> literal = value.literalText("a text such as *… or $A$005$…");
        Optional<String> text = literal.filter(t -> t.startsWith("${")).isPresent() ? value.text("a text") : literal;
        Optional<String> decoded = text.map(CredentialReader::decodeHexadecimal);
        if (decoded.isPresent()
                && !AUTHENTICATION_STRING_FORM.matcher(decoded.get()).matches()) {
            value.problem(
                    "is neither '*' with 40 hexadecimal digits (mysql_native_password) nor '$A$005$' with 63 characters"
                            + " (caching_sha2_password); copy it from SELECT HEX(authentication_string) FROM mysql.user with 0x before it");
            return Optional.empty();
        }
        return decoded.map(string -> new Credential.AuthenticationString(new Secret(string)));
    }

    private static String decodeHexadecimal(String text) {
        if (!HEXADECIMAL.matcher(text).matches()) {
            return text;
        }
        var decoded = new StringBuilder();
        for (int i = 2; i < text.length(); i += 2) {
            decoded.append((char) Integer.parseInt(text, i, i + 2, 16));
        }
        return decoded.toString();
    }
}
