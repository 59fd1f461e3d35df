/**
 * The contract that is served at /q/openapi: what the scan of the resources cannot know. {@code Words} holds the
 * descriptions, the rules say what holds for every operation and schema, {@code Examples} attaches the bodies.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Scrutiny",
                        version = "1",
                        description =
                                "Children's-services indicators and what the scrutiny committee said about them, with "
                                        + "an honest answer to whether a change is signal or noise.\n\n"
                                        + "Every failure is a problem (RFC 9457) with a stable `code`. Lists come in pages: follow "
                                        + "`next` until it is null. To change or delete something, send back in `If-Match` the "
                                        + "`ETag` of the version that you have read. The examples are about the demonstration "
                                        + "data, in which Demoshire and all its figures are invented.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "The service that serves this contract."),
        tags = {
            @Tag(
                    name = "Trend",
                    description = "Whether a change is signal or noise, against what, and from how many figures."),
            @Tag(name = "Observations", description = "The figures: one for each indicator, area and period."),
            @Tag(
                    name = "Validation rules",
                    description =
                            "What figures are held against when they are written, and what becomes of one that breaks it."),
            @Tag(name = "Indicators", description = "What is measured, and how its figures are to be read."),
            @Tag(name = "Dashboards", description = "Numbered groups of indicators, as a committee goes through them."),
            @Tag(name = "Areas", description = "The country, its regions and the local authorities."),
            @Tag(
                    name = "Targets",
                    description = "What an indicator is meant to reach, from when to when, and who says so."),
            @Tag(
                    name = "Judgements",
                    description = "What people decide about a series: new limits, figures left out, causes."),
            @Tag(name = "Sign-offs", description = "How far a dashboard's figures of a period have been signed off."),
            @Tag(name = "Returns", description = "Which figures are expected, received or overdue."),
            @Tag(name = "Meetings", description = "The meetings of committees."),
            @Tag(name = "Agenda items", description = "The points of a meeting's agenda, and their minutes."),
            @Tag(name = "Comments", description = "What was said at a meeting, word for word."),
            @Tag(
                    name = "Questions",
                    description = "What was asked, suggested, requested or promised, and what became of it."),
            @Tag(name = "People", description = "Who speaks at meetings, under which names and in which role."),
            @Tag(
                    name = "Redactions",
                    description = "Personal data that was taken out of minutes: where, by whom and why."),
            @Tag(
                    name = "Imports",
                    description = "Files of figures, and of what they need, taken in as a whole or in part."),
            @Tag(name = "Changes", description = "What was written since the last time, for who keeps a copy.")
        },
        components =
                @Components(
                        responses =
                                @APIResponse(
                                        name = ProblemResponses.SCANNED,
                                        content =
                                                @Content(
                                                        mediaType = Problem.MEDIA_TYPE,
                                                        schema = @Schema(implementation = Problem.class)))))
package org.scrutiny.app.contract;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutiny.platform.problem.Problem;
