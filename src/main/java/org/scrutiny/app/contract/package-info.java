/** The reviewed contract, as it is served. The tests generate it from the code and compare the two. */
package org.scrutiny.app.contract;
