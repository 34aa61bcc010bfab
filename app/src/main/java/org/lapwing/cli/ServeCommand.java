package org.lapwing.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.lapwing.api.CeasefireApi;
import org.lapwing.monitoring.Agreements;
import org.lapwing.store.Store;
import org.lapwing.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Answers over HTTP on ceasefires, and enters agreements, until it is told to end (Ctrl-C); /api/v1/openapi.json"
                    + " describes it. The store stays free for other commands between requests.",
            "",
            "It knows no passwords: whoever reaches it may read and enter. It can be reached from this machine alone unless"
                    + " --host gives another address; then put a server in front that lets in whom you want."
        },
        footer = {
            "",
            "Examples:",
            "  lapwing serve --port 8040 &",
            "  curl 'http://localhost:8040/api/v1/ceasefires?country=Mali'",
            "  curl http://localhost:8040/api/v1/ceasefires/mli-2015-06-20/violations",
            "  curl -H 'Content-Type: application/yaml' -H 'X-Lapwing-Analyst: A. Analyst' \\",
            "    -H 'X-Lapwing-Reason: read in its text' --data-binary @truce.yaml \\",
            "    http://localhost:8040/api/v1/ceasefires"
        })
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address or name of this machine at which to answer (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            description = "Port at which to answer; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port = 8040;

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port " + port + ": no port; give 0 to 65535");
        }
        // what is wrong with the store or the user's agreements is told now, and not to the first who asks
        Store.openToRead(database.file()).close();
        Agreements agreements = registry.open(terminal);
        try (Interruption interruption = new Interruption();
                CeasefireApi api = CeasefireApi.start(
                        host, port, database.file(), agreements, registry.data().masks(), this::tell)) {
            terminal.message(
                    "lapwing: answering at http://" + authority(api.port()) + "/api/v1/ceasefires; Ctrl-C ends it");
            interruption.await();
        }
        return ExitCode.OK;
    }

    private String authority(int at) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + at;
    }

    private synchronized void tell(Exception failure) {
        terminal.message("lapwing: a request failed: " + failure.getMessage());
        if (!(failure instanceof StoreException)) {
            failure.printStackTrace(terminal.err());
            terminal.err().flush();
        }
    }
}
