/** The probes of an orchestrator, and the details of the service's health. */
package org.scrutiny.app.health;
