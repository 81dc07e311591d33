# Anancus in one image: the server, PostgreSQL and the message broker, or only the server where DATABASE_URL and BROKER_URL
# name others. Build: docker build -t anancus .   Run: docker run -p 8080:8080 -v anancus:/data anancus

FROM docker.io/library/maven:3.9.11-eclipse-temurin-21 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml anancus ./
COPY server-config server-config
COPY ear ear
COPY src src
RUN mvn -B -ntp -f server-config/pom.xml -Dskip.format.check=true -Dmaven.test.skip=true package \
    && touch server-config/launcher/target/built

FROM docker.io/library/eclipse-temurin:21-jdk-noble
LABEL org.opencontainers.image.title="Anancus" \
      org.opencontainers.image.description="A social network server of the fediverse" \
      org.opencontainers.image.licenses="Apache-2.0"
# The data folder is made with its owner; nothing is ever chowned afterwards, however large it grows.
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin anancus \
    && install -d -o anancus -g anancus -m 0750 /data
WORKDIR /opt/anancus
COPY --from=build /build/anancus ./
COPY --from=build /build/target/anancus.war target/
COPY --from=build /build/server-config/payara server-config/payara
COPY --from=build /build/server-config/artemis-ra/target/artemis-ra.rar server-config/artemis-ra/target/
COPY --from=build /build/server-config/launcher/target/anancus-launcher.jar server-config/launcher/target/built server-config/launcher/target/
COPY --from=build /build/server-config/launcher/target/lib server-config/launcher/target/lib
COPY --from=build /build/server-config/launcher/target/servers server-config/launcher/target/servers
USER anancus
ENV ANANCUS_DATA=/data \
    BIND=0.0.0.0 \
    PORT=8080
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s --retries=3 CMD ["./anancus", "status"]
ENTRYPOINT ["./anancus"]
CMD ["run"]
