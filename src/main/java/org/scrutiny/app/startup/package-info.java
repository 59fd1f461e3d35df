/** What happens at start: the first load of data, and the lines that the log starts with. */
package org.scrutiny.app.startup;
