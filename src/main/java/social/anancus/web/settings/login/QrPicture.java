package social.anancus.web.settings.login;

import io.nayuki.qrcodegen.QrCode;

/**
 * A code to scan, as one path of an SVG.
 *
 * @param size how many units it is wide and high, with the quiet zone around it
 * @param path the dark squares
 */
public record QrPicture(int size, String path) {
    private static final int QUIET = 4;

    /**
     * @param text what it says
     */
    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
