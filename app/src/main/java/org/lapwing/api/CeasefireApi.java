package org.lapwing.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lapwing.export.Json;
import org.lapwing.export.Masks;
import org.lapwing.monitoring.Agreements;
import org.lapwing.store.StoreException;

/**
 * Ceasefires over HTTP, as {@code openapi.json} describes it. It knows no users: whoever reaches it may read, and enter
 * agreements under any name. Therefore it answers on the loopback address unless told otherwise, and refuses what web pages
 * of others send.
 */
public final class CeasefireApi implements AutoCloseable {

    private static final int MOST_THREADS = 16;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);
    private static final int PATIENCE_SECONDS = 20;
    /** Who sends slower only holds a thread. */
    private static final int LEAST_BYTES_PER_SECOND = 500;

    private static final int LARGEST_HEAD = 8_192;

    private final Javalin server;

    /** A path and what is done there. */
    record Route(HandlerType method, String path, Handler handler) {}

    private CeasefireApi(Javalin server) {
        this.server = server;
    }

    /**
     * @param port 0 for any that is free
     * @param masks hides private persons; nothing else uses it from now on
     * @param failures is told what a client is not: why the server failed
     * @throws BindException if the port is taken or the address is not of this machine
     */
    public static CeasefireApi start(
            String host, int port, Path database, Agreements agreements, Masks masks, Consumer<Exception> failures)
            throws BindException {
        CeasefireDesk desk = new CeasefireDesk(database, agreements, masks, PATIENCE_SECONDS);
        Javalin server = Javalin.create(config -> configure(config, new Guard(host), routes(desk), failures));
        try {
            return new CeasefireApi(server.start(host, port));
        } catch (JavalinBindException e) {
            server.stop();
            BindException taken = new BindException("cannot answer at " + host + ", port " + port
                    + ": the port is taken, or the address is not of this machine; give others with --port and --host");
            taken.initCause(e);
            throw taken;
        }
    }

    /** All that it answers. */
    static List<Route> routes(CeasefireDesk desk) {
        CeasefireRoutes ceasefires = new CeasefireRoutes(desk);
        return List.of(
                new Route(HandlerType.GET, "/api/v1/openapi.json", CeasefireApi::describe),
                new Route(HandlerType.GET, "/api/v1/ceasefires", ceasefires::list),
                new Route(HandlerType.POST, "/api/v1/ceasefires", ceasefires::enter),
                new Route(HandlerType.GET, "/api/v1/ceasefires/{id}", ceasefires::show),
                new Route(HandlerType.GET, "/api/v1/ceasefires/{id}/status", ceasefires::status),
                new Route(HandlerType.GET, "/api/v1/ceasefires/{id}/violations", ceasefires::violations),
                new Route(HandlerType.GET, "/api/v1/ceasefires/{id}/report", ceasefires::report));
    }

    private static void configure(JavalinConfig config, Guard guard, List<Route> routes, Consumer<Exception> failures) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(LAST_ANSWERS.toMillis());
            server.setErrorHandler(new MalformedRequests());
        });
        config.jetty.modifyHttpConfiguration(CeasefireApi::limit);
        config.routes.before(context -> {
            protect(context);
            Optional<String> host = Optional.ofNullable(context.header("Host"));
            guard.checkHost(host, context.req().getLocalAddr());
            if (context.method() != HandlerType.GET && context.method() != HandlerType.HEAD) {
                Guard.checkOrigin(
                        host,
                        Optional.ofNullable(context.header("Origin")),
                        Optional.ofNullable(context.header("Sec-Fetch-Site")));
            }
        });
        for (Route route : routes) {
            config.routes.addHttpHandler(route.method(), route.path(), route.handler());
            if (route.method() == HandlerType.GET) {
                // left to itself, Javalin says 200 to HEAD whatever GET would say
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), route.handler());
            }
        }
        config.routes.exception(Problem.Refusal.class, (refusal, context) -> answer(context, refusal.problem()));
        config.routes.exception(HttpResponseException.class, (e, context) -> {
            Optional.ofNullable(e.getDetails().get("availableMethods"))
                    .ifPresent(methods -> context.header("Allow", methods));
            answer(context, unknown(e.getStatus()));
        });
        config.routes.exception(StoreException.class, (e, context) -> {
            failures.accept(e);
            answer(
                    context,
                    Problem.unavailable(
                            "The store cannot be used now; another program may be writing to it. Try again."));
        });
        config.routes.exception(Exception.class, (e, context) -> {
            failures.accept(e);
            answer(context, Problem.of(500, "Internal Server Error", "The server failed; its log says why."));
        });
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(LARGEST_HEAD);
        http.setIdleTimeout(IDLE.toMillis());
        http.setMinRequestDataRate(LEAST_BYTES_PER_SECOND);
    }

    /** Whatever is answered: no page of others may show or read it, and it loads nothing. */
    private static void protect(Context context) {
        MalformedRequests.PROTECTION.forEach(context::header);
    }

    private static Problem unknown(int status) {
        return switch (status) {
            case 404 -> Problem.notFound("Nothing is here; /api/v1/openapi.json says what there is.");
            case 405 -> Problem.of(405, "Method Not Allowed", "This cannot be done here; see /api/v1/openapi.json.");
            case 413 -> CeasefireRoutes.TOO_LARGE;
            default -> Problem.of(status, "Not answered", "See /api/v1/openapi.json.");
        };
    }

    private static void answer(Context context, Problem problem) {
        if (problem.status() == 503) {
            context.header("Retry-After", "5");
        }
        context.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(Json.write(problem));
    }

    private static void describe(Context context) throws IOException {
        try (InputStream in = CeasefireApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not in the program");
            }
            context.contentType("application/json").result(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** That at which it answers. */
    public int port() {
        return server.port();
    }

    /** Answers no more; returns when the requests that were being answered have been, at the latest after ten seconds. */
    @Override
    public void close() {
        server.stop();
    }
}
