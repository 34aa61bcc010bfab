package org.lapwing.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps web pages of others from reading and writing through a user's browser. A page may make a name of its own lead to
 * this machine (DNS rebinding); its requests then carry that name as host. A page may also send requests here as they are
 * (cross-site request forgery); a browser then says where they come from.
 */
final class Guard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final String bound;

    /** @param bound name or address to which the server is bound */
    Guard(String bound) {
        this.bound = bound.toLowerCase(Locale.ROOT);
    }

    /**
     * @param host the header of that name; empty if it is missing
     * @param local address of this machine at which the request came in
     * @throws Problem.Refusal if the request was meant for somebody else
     */
    void checkHost(Optional<String> host, String local) {
        String name = host.map(Guard::name).orElse("");
        boolean ours =
                LOOPBACK.contains(name) || name.equals(bound) || name.equals(local) || name.equals("[" + local + "]");
        if (!ours) {
            throw Problem.of(421, "Misdirected Request", "This server does not answer to the name in the header Host.")
                    .refusal();
        }
    }

    /**
     * Of a request that changes something.
     *
     * @param site the header {@code Sec-Fetch-Site}, which browsers send
     * @throws Problem.Refusal if a page of another origin sent it
     */
    static void checkOrigin(Optional<String> host, Optional<String> origin, Optional<String> site) {
        boolean foreign = site.filter(from -> !OWN_PAGES.contains(from)).isPresent()
                || origin.filter(from -> !host.equals(authority(from))).isPresent();
        if (foreign) {
            throw Problem.forbidden("A page of another origin may not enter anything here.")
                    .refusal();
        }
    }

    /** Without the port: through a tunnel it is another than ours. */
    private static String name(String host) {
        int port = host.lastIndexOf(':');
        boolean hasPort = port > host.lastIndexOf(']');
        return (hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
    }

    /** Empty for {@code null}, which sandboxed pages send, and for what is no origin. */
    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
