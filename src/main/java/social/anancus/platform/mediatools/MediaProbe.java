package social.anancus.platform.mediatools;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What ffprobe finds in a file.
 *
 * @param seconds how long it plays; 0 where nobody knows
 * @param bitRate bits a second; 0 where nobody knows
 * @param video its moving picture; null for none
 * @param soundCodec how its sound is coded; null for none
 * @param hasCover whether it carries a still picture beside
 */
public record MediaProbe(
        double seconds,
        long bitRate,
        @Nullable Video video,
        @Nullable String soundCodec,
        boolean hasCover) {

    /**
     * A moving picture, or a still one where the file is a picture.
     *
     * @param codec how it is coded, such as {@code h264}
     * @param pixelFormat such as {@code yuv420p}
     * @param width in pixels, as shown
     * @param height in pixels, as shown
     * @param frameRate as a fraction, such as {@code 30000/1001}
     * @param framesPerSecond the same as a number; 0 where nobody knows
     * @param frames how many there are; 0 where nobody knows
     */
    public record Video(
            String codec,
            String pixelFormat,
            int width,
            int height,
            String frameRate,
            double framesPerSecond,
            long frames) {}

    static MediaProbe of(JsonNode tree) {
        JsonNode format = tree.path("format");
        Video video = null;
        String sound = null;
        boolean cover = false;
        for (JsonNode stream : tree.path("streams")) {
            boolean picture = stream.path("disposition").path("attached_pic").asInt() == 1;
            switch (stream.path("codec_type").asText()) {
                case "video" -> {
                    cover |= picture;
                    video = video == null && !picture ? video(stream) : video;
                }
                case "audio" ->
                    sound = sound == null ? stream.path("codec_name").asText("unknown") : sound;
                default -> {
                    // subtitles and data are left out
                }
            }
        }
        double seconds = number(format.path("duration"));
        return new MediaProbe(seconds, (long) number(format.path("bit_rate")), video, sound, cover);
    }

    private static Video video(JsonNode stream) {
        int width = stream.path("width").asInt();
        int height = stream.path("height").asInt();
        boolean sideways = false;
        for (JsonNode data : stream.path("side_data_list")) {
            sideways |= Math.abs(data.path("rotation").asInt()) % 180 == 90;
        }
        String rate = stream.path("avg_frame_rate").asText("0/0");
        return new Video(
                stream.path("codec_name").asText("unknown"),
                stream.path("pix_fmt").asText("unknown"),
                sideways ? height : width,
                sideways ? width : height,
                rate,
                fraction(rate),
                (long) number(stream.path("nb_frames")));
    }

    private static double fraction(String text) {
        int slash = text.indexOf('/');
        try {
            double above = Double.parseDouble(slash < 0 ? text : text.substring(0, slash));
            double below = slash < 0 ? 1 : Double.parseDouble(text.substring(slash + 1));
            return below == 0 ? 0 : above / below;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static double number(JsonNode node) {
        try {
            double value = node.isMissingNode() ? 0 : Double.parseDouble(node.asText());
            return Double.isFinite(value) && value > 0 ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
