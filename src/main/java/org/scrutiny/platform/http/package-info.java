/** The edges of the service: which hosts and sites may send requests, which methods a path has, the headers of responses, metrics. */
package org.scrutiny.platform.http;
