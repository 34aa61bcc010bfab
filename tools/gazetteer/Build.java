import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lapwing.place.Countries;
import org.lapwing.place.GazetteerImport;

/** Turns target/places.txt into the resource that core ships, by the code that imports users' files. */
final class Build {
    public static void main(String[] arguments) throws Exception {
        GazetteerImport.Summary summary = GazetteerImport.run(
                Path.of("target/places.txt"), Path.of("target"), Countries.load(), reached -> {});
        Path resource = Path.of("../../core/src/main/resources/org/lapwing/place/gazetteer.bin");
        Files.move(summary.file(), resource, StandardCopyOption.REPLACE_EXISTING);
        System.out.println(summary);
    }
}
