package org.scrutiny.platform.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Tells addresses that only this machine reaches from others. */
public final class Loopback {
    private Loopback() {}

    /** Whether a host, by its name or its address, is one of the loopback addresses of this machine. */
    public static boolean isNameOf(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether nobody else can read or change what is exchanged with an address: it is encrypted, or stays on this machine. */
    public static boolean isSafe(URI address) {
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || ("http".equalsIgnoreCase(address.getScheme()) && isNameOf(address.getHost())));
    }
}
