package social.anancus.platform.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a multipart body (RFC 7578) in one pass: texts to whoever reads it, files to disk in small steps.
 *
 * @param contentType the request's, with the boundary
 * @param length what the request says of its length; -1 where it does not
 * @param files where files go; null where none is wanted, then they are passed over
 * @param kept learns of each file that was begun, so that it can be deleted
 */
public record MultipartForm(
        String contentType, long length, @Nullable Uploads files, Consumer<Path> kept) {
    private static final int STEP = 16 * 1024;

    /** Takes the parts in the order in which they come; what it throws ends the reading. */
    public interface Parts {
        /**
         * @param name the name of a field; never empty
         * @param value its text
         */
        void text(String name, String value);

        /**
         * Asked before a file is written.
         *
         * @param name the name of the field; null where the part has none
         */
        default void beforeFile(@Nullable String name) {}

        /**
         * @param name the name of a field; never empty
         * @param file what came with it; a field for files that was left empty is not told
         */
        void file(String name, UploadedFile file);
    }

    /**
     * @param body the request's
     * @param to gets the parts
     * @throws RefusedUploadException if there is too much, or it is malformed
     * @throws IOException if the caller goes away
     */
    public void read(InputStream body, Parts to) throws IOException {
        int textLeft = BodyLimits.TEXT;
        int parts = 0;
        try {
            FileItemInputIterator items = new Reader().getItemIterator(new Request(body));
            while (items.hasNext()) {
                parts++;
                if (parts > BodyLimits.PARTS) {
                    throw RefusedUploadException.malformed();
                }
                FileItemInput item = items.next();
                if (item.isFormField()) {
                    byte[] text = item.getInputStream().readNBytes(textLeft + 1);
                    textLeft -= text.length;
                    if (textLeft < 0) {
                        throw RefusedUploadException.tooLarge();
                    }
                    addText(to, item, new String(text, StandardCharsets.UTF_8));
                } else if (files != null) {
                    addFile(to, item, files);
                }
            }
        } catch (FileUploadSizeException e) {
            throw RefusedUploadException.tooLarge();
        } catch (FileUploadException | IllegalArgumentException e) {
            throw RefusedUploadException.malformed();
        }
    }

    private static void addText(Parts to, FileItemInput item, String text) {
        String name = item.getFieldName();
        if (name != null && !name.isEmpty()) {
            to.text(name, text);
        }
    }

    private void addFile(Parts to, FileItemInput item, Uploads uploads) throws IOException {
        to.beforeFile(item.getFieldName());
        Path path = uploads.create();
        kept.accept(path);
        long size = 0;
        byte[] step = new byte[STEP];
        InputStream in = item.getInputStream();
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                size += read;
                if (size > BodyLimits.FILE) {
                    throw RefusedUploadException.tooLarge();
                }
                out.write(step, 0, read);
            }
        }
        String name = Objects.requireNonNullElse(item.getName(), "");
        String field = item.getFieldName();
        // a form's file input that was left empty
        if (field != null && !field.isEmpty() && (size > 0 || !name.isEmpty())) {
            to.file(field, new UploadedFile(path, plain(name), item.getContentType(), size));
        }
    }

    private static String plain(String name) {
        return name.replaceFirst("^.*[/\\\\]", "");
    }

    private static final class Reader extends AbstractFileUpload<RequestContext, DiskFileItem, DiskFileItemFactory> {
        Reader() {
            setMaxSize(BodyLimits.WITH_FILES);
            setMaxPartHeaderSize(BodyLimits.PART_HEADER);
            setHeaderCharset(StandardCharsets.UTF_8);
        }

        @Override
        public java.util.Map<String, java.util.List<DiskFileItem>> parseParameterMap(RequestContext request) {
            throw new UnsupportedOperationException("read bit by bit");
        }

        @Override
        public java.util.List<DiskFileItem> parseRequest(RequestContext request) {
            throw new UnsupportedOperationException("read bit by bit");
        }
    }

    private final class Request implements RequestContext {
        private final InputStream body;

        Request(InputStream body) {
            this.body = body;
        }

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public long getContentLength() {
            return length;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
