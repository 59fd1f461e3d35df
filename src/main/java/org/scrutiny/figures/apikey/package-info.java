/** API keys, with which suppliers and BI tools prove who they are: docs/decisions/0021. */
package org.scrutiny.figures.apikey;
