package social.anancus.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import social.anancus.platform.settings.Setting;

/** Writes settings as Markdown: a heading and a table for each group, in the order of the code. */
final class SettingTables {
    private static final String HEAD = "| name | allowed | default | what it does |\n| --- | --- | --- | --- |\n";

    private SettingTables() {}

    static String of(List<Setting<?>> settings) {
        Map<String, List<Setting<?>>> groups = new LinkedHashMap<>();
        for (Setting<?> setting : settings) {
            groups.computeIfAbsent(setting.group(), group -> new ArrayList<>()).add(setting);
        }
        return groups.entrySet().stream()
                .map(group -> "## " + group.getKey() + "\n\n" + HEAD + rows(group.getValue()))
                .collect(Collectors.joining("\n\n"));
    }

    private static String rows(List<Setting<?>> settings) {
        return settings.stream().map(SettingTables::row).collect(Collectors.joining("\n"));
    }

    private static String row(Setting<?> setting) {
        String aliases = setting.aliases().stream()
                .map(alias -> ", also `" + alias + "`")
                .collect(Collectors.joining());
        String text = setting.defaultText();
        String shownDefault = text == null || text.isEmpty() ? "none" : "`" + text.replace("|", "\\|") + "`";
        String secret = setting.secret() ? " A secret: it is never shown." : "";
        return "| `" + setting.name() + "`" + aliases + " | " + cell(setting.allowed()) + " | " + shownDefault + " | "
                + cell(setting.description() + secret) + " |";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
