/**
 * Loads data that comes with the service or from an operator's file into an empty store: the catalogue, the validation
 * rules and the demonstration. Everything goes through the same beans and checks as a request.
 */
package org.scrutiny.app.seed;
