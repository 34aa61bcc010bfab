package org.lapwing.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "coref", description = "x", mixinStandardHelpOptions = true)
final class CorefCommand extends SetCommand {
    @Override
    List<ObjectNode> predict(Path gold) throws IOException {
        return List.of();
    }
}
