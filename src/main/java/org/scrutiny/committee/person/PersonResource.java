package org.scrutiny.committee.person;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.rest.IfMatch;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;

@Path("/v1/people")
@Tag(name = "People")
@Transactional
public class PersonResource {
    private final People people;

    PersonResource(People people) {
        this.people = people;
    }

    @GET
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "listPeople", summary = "List the people who speak at meetings, with their roles")
    public Page<Person> list(
            @BeanParam Paging paging,
            @QueryParam("name") @Size(max = 1_000) String name,
            @QueryParam("asOf") AsOf asOf) {
        Checks.notLonger("name", name, 1_000);
        return paging.read(page -> people.list(page, name, AsOf.moment(asOf)));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_MEETINGS)
    @Operation(operationId = "readPerson", summary = "Read one person with their role at each meeting")
    public Person read(@PathParam("id") Long id, @QueryParam("asOf") AsOf asOf) {
        return people.read(id, AsOf.moment(asOf));
    }

    @PUT
    @Path("{id}")
    @Requires(Permission.WRITE_MEETINGS)
    @Operation(operationId = "replacePerson", summary = "Replace a person's name and aliases")
    public Person replace(
            @PathParam("id") Long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PersonInput person) {
        return people.replace(id, new IfMatch(ifMatch), person);
    }
}
