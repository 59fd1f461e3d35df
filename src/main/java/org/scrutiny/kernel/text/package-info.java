/** Text as every room needs it: what a store can hold, and reviewed word lists. Depends on {@code java.*} only. */
package org.scrutiny.kernel.text;
