package org.lapwing.api;

import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.lapwing.export.Json;

/** Answers what is not even HTTP, or is refused before it is looked at, as everything else is answered. */
final class MalformedRequests extends ErrorHandler {

    static final Map<String, String> PROTECTION = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "X-Frame-Options",
            "DENY",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        PROTECTION.forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put("Content-Type", Problem.MEDIA_TYPE);
        Problem problem = Problem.of(
                response.getStatus(), "Not answered", "The request was not understood; see /api/v1/openapi.json.");
        Content.Sink.write(response, true, Json.write(problem), callback);
        return true;
    }
}
