package org.scrutiny.platform.settings;

import java.net.InetAddress;
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
}
