package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.media.ImageProcessing;
import social.anancus.core.media.MediaStore;
import social.anancus.core.media.PrepareProfileImage;
import social.anancus.core.media.PreparedImage;
import social.anancus.core.media.ProfileImageKind;
import social.anancus.core.media.StillMaker;
import social.anancus.platform.blobs.FileBlobs;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** Avatars and headers, made by the programs that came with the server. */
class ProfileImagesIT {
    @TempDir
    Path folder;

    private PrepareProfileImage prepare;

    @BeforeEach
    void open() throws IOException {
        Path home = programs();
        ServerSettings settings = ServerSettings.of(
                Map.of(
                        "LOCAL_DOMAIN", "anancus.example",
                        "DATA_DIR", folder.toString(),
                        "FFMPEG_BINARY", home.resolve("ffmpeg").toString(),
                        "FFPROBE_BINARY", home.resolve("ffprobe").toString()),
                Map.of());
        Clock clock = Clock.systemUTC();
        MediaTools tools = new MediaTools(settings, clock);
        MediaStore store = new MediaStore(new FileBlobs(settings, clock));
        prepare = new PrepareProfileImage(tools, new ImageProcessing(tools, new StillMaker(tools), store), store);
    }

    private static Path programs() throws IOException {
        try (Stream<Path> all = Files.list(RunningServer.shared().data().resolve("server"))) {
            return all.filter(each -> each.getFileName().toString().startsWith("ffmpeg-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private PreparedImage prepare(byte[] upload, ProfileImageKind kind) throws IOException {
        return prepare.prepare(Files.write(folder.resolve("upload"), upload), kind);
    }

    private BufferedImage stored(String key) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("media").resolve(key))) {
            return ImageIO.read(in);
        }
    }

    @Test
    void anAvatarIsTheMiddleOfThePictureUprightAndWithoutItsPlace() throws IOException {
        PreparedImage made = prepare(Pictures.withExif(Pictures.jpeg(900, 300), 3), ProfileImageKind.AVATAR);

        BufferedImage avatar = stored(made.key());
        assertThat(avatar.getWidth()).isEqualTo(400);
        assertThat(avatar.getHeight()).isEqualTo(400);
        assertThat(avatar.getRGB(390, 200) >> 16 & 0xff).isLessThan(avatar.getRGB(10, 200) >> 16 & 0xff);
        assertThat(Files.readString(folder.resolve("media").resolve(made.key()), StandardCharsets.ISO_8859_1))
                .doesNotContain(Pictures.SECRET);
        assertThat(made.staticKey()).isNull();
    }

    @Test
    void aSmallHeaderIsMadeAsLargeAsTheOthers() throws IOException {
        BufferedImage header =
                stored(prepare(Pictures.png(300, 200), ProfileImageKind.HEADER).key());

        assertThat(header.getWidth()).isEqualTo(1500);
        assertThat(header.getHeight()).isEqualTo(500);
    }

    @Test
    void aMovingAvatarGoesOnMovingAndHasOneThatDoesNot() throws IOException {
        PreparedImage made = prepare(Pictures.gif(64, 64, 3), ProfileImageKind.AVATAR);

        assertThat(made.key()).endsWith(".gif");
        assertThat(stored(made.key()).getWidth()).isEqualTo(400);
        assertThat(stored(Objects.requireNonNull(made.staticKey())).getWidth()).isEqualTo(400);
        assertThat(made.staticKey()).endsWith(".png");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThatThrownBy(() -> prepare("text".getBytes(StandardCharsets.UTF_8), ProfileImageKind.AVATAR))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: Avatar content type is invalid, Avatar is invalid");
        assertThatThrownBy(() -> prepare(new byte[9 << 20], ProfileImageKind.HEADER))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aPictureThatNobodyGotIsThrownAway() throws IOException {
        PreparedImage made = prepare(Pictures.gif(64, 64, 3), ProfileImageKind.AVATAR);

        prepare.discard(made);

        assertThat(made.keys())
                .allSatisfy(
                        key -> assertThat(folder.resolve("media").resolve(key)).doesNotExist());
    }
}
