package org.lapwing.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;
import org.lapwing.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "lapwing",
        description = "Reads dated news reports and keeps an auditable record of armed conflict.",
        mixinStandardHelpOptions = true,
        versionProvider = Lapwing.Version.class,
        subcommands = HelpCommand.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:the run was completed, but some of the input was refused",
            "2:the command was not understood",
            "3:the program failed"
        },
        footer = {
            "",
            "Examples:",
            "  lapwing code examples/reports",
            "  lapwing events --country Mali",
            "  lapwing COMMAND --help"
        })
public final class Lapwing implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Lapwing() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess(System.getenv());
        int exitCode = run(terminal, PipelineCodebook::new, arguments);
        System.exit(exitCode);
    }

    /** @param codebooks gives the pipeline that uses a data folder */
    static int run(Terminal terminal, Function<Path, Codebook> codebooks, String... arguments) {
        CommandLine line = new CommandLine(new Lapwing())
                .addSubcommand(new CodeCommand(terminal, codebooks))
                .addSubcommand(new EventsCommand(terminal))
                .addSubcommand(new IncidentsCommand(terminal))
                .addSubcommand(new ShowCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new CommandLine(new CeasefireCommand())
                        .addSubcommand(new CeasefireListCommand(terminal))
                        .addSubcommand(new CeasefireShowCommand(terminal))
                        .addSubcommand(new CeasefireStatusCommand(terminal))
                        .addSubcommand(new CeasefireViolationsCommand(terminal))
                        .addSubcommand(new CeasefireReportCommand(terminal))
                        .addSubcommand(new CeasefireRuleCommand(terminal))
                        .addSubcommand(new CeasefireUndoCommand(terminal))
                        .addSubcommand(new CeasefireRulingsCommand(terminal))
                        .addSubcommand(new CeasefireEnterCommand(terminal))
                        .addSubcommand(new CeasefireProposeCommand(terminal))
                        .addSubcommand(new CeasefireAcceptCommand(terminal))
                        .addSubcommand(new CeasefireRejectCommand(terminal)))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new PanelCommand(terminal))
                .addSubcommand(new ChangesCommand(terminal))
                .addSubcommand(new RecodeCommand(terminal, codebooks))
                .addSubcommand(new CommandLine(new ReviewCommand())
                        .addSubcommand(new ReviewAcceptCommand(terminal))
                        .addSubcommand(new ReviewRejectCommand(terminal))
                        .addSubcommand(new ReviewEditCommand(terminal))
                        .addSubcommand(new ReviewMergeCommand(terminal))
                        .addSubcommand(new ReviewSplitCommand(terminal))
                        .addSubcommand(new ReviewDuplicateCommand(terminal))
                        .addSubcommand(new ReviewUndoCommand(terminal))
                        .addSubcommand(new ReviewListCommand(terminal))
                        .addSubcommand(new ReviewPrecisionCommand(terminal))
                        .addSubcommand(new ReviewExampleCommand(terminal)))
                .addSubcommand(new CommandLine(new PlacesCommand())
                        .addSubcommand(new PlacesLookupCommand(terminal))
                        .addSubcommand(new PlacesImportCommand(terminal)))
                .addSubcommand(new CommandLine(new ActorsCommand())
                        .addSubcommand(new ActorsLookupCommand(terminal))
                        .addSubcommand(new ActorsImportCommand(terminal)));
        line.getSubcommands().values().forEach(Lapwing::addHelp);
        int exitCode = line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> reportMisuse(terminal, e))
                .setExecutionExceptionHandler((e, command, result) -> reportFailure(terminal, e))
                .execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return exitCode;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }

    private static void addHelp(CommandLine command) {
        if (!(command.getCommand() instanceof HelpCommand)) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
            command.getSubcommands().values().forEach(Lapwing::addHelp);
        }
    }

    private static int reportMisuse(Terminal terminal, ParameterException e) {
        terminal.message("lapwing: " + e.getMessage());
        terminal.message("'" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help' explains");
        return ExitCode.USAGE;
    }

    private static int reportFailure(Terminal terminal, Exception e) {
        Throwable cause = e instanceof UncheckedIOException wrapped ? wrapped.getCause() : e;
        if (cause instanceof NoSuchFileException missing) {
            terminal.message("lapwing: there is no file " + missing.getFile() + "; check its name");
        } else if (cause instanceof StoreException || cause instanceof IOException) {
            terminal.message("lapwing: " + cause.getMessage());
        } else {
            terminal.message("lapwing: failed; please report this");
            e.printStackTrace(terminal.err());
        }
        return ExitCode.FAILURE;
    }

    private static PrintWriter writer(PrintStream out) {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** The version that the build wrote into the program. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"lapwing " + number()};
        }

        static String number() {
            Properties properties = new Properties();
            try (InputStream in = Lapwing.class.getResourceAsStream("version.properties")) {
                if (in == null) {
                    throw new IllegalStateException("version.properties is not in the program");
                }
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties.getProperty("version", "");
        }
    }
}
