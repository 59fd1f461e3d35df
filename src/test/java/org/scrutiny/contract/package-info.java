/**
 * Completes the contract that is served at /q/openapi. {@code Words} adds the descriptions, the rules add what applies to
 * every operation and schema, {@code Examples} attaches the example bodies.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Scrutiny",
                        version = "1",
                        description =
                                "Children's-services indicators and what the scrutiny committee said about them, with "
                                        + "an honest answer to whether a change is signal or noise.\n\n"
                                        + "Every error response is a problem (RFC 9457) with a stable `code`. Lists are paged: "
                                        + "follow `next` until it is null. To change or delete a resource, send the `ETag` of the "
                                        + "version that you have read in `If-Match`. The examples use the demonstration data, in "
                                        + "which Demoshire and all its figures are invented.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "The service that serves this contract."),
        tags = {
            @Tag(
                    name = "Trend",
                    description =
                            "Whether a change is signal or noise, compared with what, and based on how many figures."),
            @Tag(name = "Observations", description = "Figures: one for each indicator, area and period."),
            @Tag(
                    name = "Validation rules",
                    description =
                            "The rules that figures are checked against on write, and the effect of breaking one."),
            @Tag(name = "Indicators", description = "What is measured, and how to read its figures."),
            @Tag(
                    name = "Dashboards",
                    description = "Numbered groups of indicators, in the order in which a committee reviews them."),
            @Tag(name = "Areas", description = "The country, its regions and its local authorities."),
            @Tag(name = "Targets", description = "What an indicator should reach, in which period, and who set it."),
            @Tag(
                    name = "Judgements",
                    description = "Recorded decisions about a series: new limits, excluded figures, causes."),
            @Tag(name = "Sign-offs", description = "How far a dashboard's figures for a period have been signed off."),
            @Tag(name = "Returns", description = "Which figures are expected, received or overdue."),
            @Tag(name = "Meetings", description = "The meetings of committees."),
            @Tag(name = "Agenda items", description = "The items of a meeting's agenda, and their minutes."),
            @Tag(name = "Comments", description = "What was said at a meeting, word for word."),
            @Tag(
                    name = "Questions",
                    description = "What was asked, suggested, requested or promised, and the answers."),
            @Tag(name = "People", description = "The people who speak at meetings, with their names and roles."),
            @Tag(name = "Redactions", description = "Personal data redacted from minutes: where, by whom and why."),
            @Tag(name = "Imports", description = "Files of figures and related data, imported as a whole or in part."),
            @Tag(name = "Changes", description = "The change feed, for systems that maintain a copy."),
            @Tag(name = "API keys", description = "The credentials of systems that send or read figures."),
            @Tag(name = "Audit", description = "Who changed or read what.")
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
package org.scrutiny.contract;

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
