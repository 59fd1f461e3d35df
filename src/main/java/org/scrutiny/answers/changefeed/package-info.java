/** Feed of all changes in commit order, which a client can follow without missing one. See docs/decisions/0007. */
package org.scrutiny.answers.changefeed;
