package org.scrutiny.figures.apikey;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutiny.platform.access.Permission;
import org.scrutiny.platform.access.Requires;
import org.scrutiny.platform.rest.Page;
import org.scrutiny.platform.rest.Paging;

/** Not idempotent by key, because a stored response would contain the secret. A name can be used once, which prevents a second key. */
@Path(ApiKeyResource.PATH)
@Tag(name = "API keys")
public class ApiKeyResource {
    static final String PATH = "/v1/api-keys";

    private final ApiKeys keys;

    ApiKeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(operationId = "listApiKeys", summary = "List API keys by id, including revoked ones")
    public Page<ApiKey> list(@BeanParam Paging paging) {
        return paging.read(keys::list);
    }

    @POST
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(operationId = "createApiKey", summary = "Create an API key; its secret is shown this once")
    public RestResponse<IssuedApiKey> create(ApiKeyInput key) {
        return issued(keys.create(key));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(operationId = "readApiKey", summary = "Read one API key")
    public ApiKey read(@PathParam("id") String id) {
        return keys.read(id);
    }

    @DELETE
    @Path("{id}")
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(operationId = "revokeApiKey", summary = "Revoke an API key for good")
    public void revoke(@PathParam("id") String id) {
        keys.revoke(id);
    }

    @POST
    @Path("{id}/secrets")
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(operationId = "addApiKeySecret", summary = "Add a second secret to an API key, to replace the first one")
    public RestResponse<IssuedApiKey> addSecret(@PathParam("id") String id) {
        return issued(keys.addSecret(id));
    }

    @DELETE
    @Path("{id}/secrets/{number}")
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(operationId = "removeApiKeySecret", summary = "Remove one of the two secrets of an API key")
    public void removeSecret(@PathParam("id") String id, @PathParam("number") Integer number) {
        keys.removeSecret(id, number);
    }

    private static RestResponse<IssuedApiKey> issued(IssuedApiKey key) {
        return RestResponse.ResponseBuilder.<IssuedApiKey>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH + "/" + key.apiKey().id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(key)
                .build();
    }
}
