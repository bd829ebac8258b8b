package io.spp.cli.call;

import java.util.ResourceBundle;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Usage help whose labels of values, such as {@code HOST:PORT}, are in the language of its sentences. */
public final class Labels extends Help {

    private static final Pattern WORD = Pattern.compile("[A-Z]{2,}");

    /** The help of one command. */
    public Labels(CommandSpec command, ColorScheme colours) {
        super(command, colours);
    }

    /** The label of an option's or a parameter's value. */
    static String of(ArgSpec argument) {
        ResourceBundle help = argument.command().resourceBundle();
        return WORD.matcher(argument.paramLabel())
                .replaceAll(word -> help != null && help.containsKey("label." + word.group())
                        ? help.getString("label." + word.group())
                        : word.group());
    }

    @Override
    public IParamLabelRenderer parameterLabelRenderer() {
        IParamLabelRenderer plain = super.parameterLabelRenderer();
        return new IParamLabelRenderer() {
            @Override
            public Text renderParameterLabel(ArgSpec argument, Help.Ansi ansi, java.util.List<IStyle> styles) {
                String label =
                        plain.renderParameterLabel(argument, ansi, styles).toString();
                return colorScheme().apply(label.replace(argument.paramLabel(), of(argument)), styles);
            }

            @Override
            public String separator() {
                return plain.separator();
            }
        };
    }
}
