package org.sozialraum.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in one ZIP file. The same files of the same moment are the same bytes, wherever and whenever it is written. */
final class ZipArchive {

    private ZipArchive() {}

    /**
     * @param files by name, in the order in which they lie there
     * @param madeAt the time that each of them bears
     */
    static byte[] of(SequencedMap<String, byte[]> files, Instant madeAt) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // Neither the machine's time zone nor its clock goes into the file.
                entry.setTimeLocal(LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }
}
