package dev.baobei.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As much of an older PostgreSQL as it takes to ask for its version: it lets everybody in and says which it is. */
public final class OldServer implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket socket;

    private OldServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Starts it on a free port of this machine; the version is as {@code 14.9}. */
    public static OldServer start(String version) throws IOException {
        ServerSocket socket = new ServerSocket(0);
        Thread thread = new Thread(() -> serve(socket, version), "old server");
        thread.setDaemon(true);
        thread.start();
        return new OldServer(socket);
    }

    private static void serve(ServerSocket socket, String version) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                greet(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()), version);
            } catch (IOException e) {
                // The client is gone or the test is over: the next one, or the loop's end.
                continue;
            }
        }
    }

    private static void greet(DataInputStream in, DataOutputStream out, String version) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        while (code == SSL_REQUEST || code == GSS_REQUEST) {
            out.writeByte('N');
            length = in.readInt();
            code = in.readInt();
        }
        in.skipNBytes(length - 2L * Integer.BYTES);
        message(out, 'R', new byte[Integer.BYTES]);
        for (String parameter : new String[]{"server_version\0" + version, "client_encoding\0UTF8", "DateStyle\0ISO",
                "integer_datetimes\0on", "standard_conforming_strings\0on"}) {
            message(out, 'S', (parameter + "\0").getBytes(StandardCharsets.US_ASCII));
        }
        message(out, 'K', new byte[2 * Integer.BYTES]);
        message(out, 'Z', new byte[]{'I'});
        in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private static void message(DataOutputStream out, char type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeInt(Integer.BYTES + content.length);
        out.write(content);
    }

    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
