# The service (not the lab image, which is docker/Dockerfile). From the repository's folder:
#
#     docker build -t vethlab/service -f docker/service.Dockerfile .
#
# It runs as uid 10001 without any privilege of its own. Two things it needs from outside, see docker/compose.yaml:
# the engine's socket with the group that may use it (--group-add), and DATA_DIR at the same path inside and outside, since the
# engine mounts folders of it into sandboxes. With ENGINES at tcp:// or ssh:// neither is needed.
#
# BASE_IMAGE is any image of a distribution with glibc, Node.js 20.19 or newer, and npm.
ARG BASE_IMAGE=node:22-bookworm-slim

FROM ${BASE_IMAGE} AS build
WORKDIR /opt/vethlab
COPY package.json package-lock.json ./
COPY src/web/pages/package.json src/web/pages/
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# Database clients, dist/ and the pages; the description of the interface is what needs neither engine nor database.
RUN npm run openapi && npm prune --omit=dev --omit=peer --no-audit --no-fund && rm -rf src/web/pages node_modules/@vethlab node_modules/.cache
# Prisma's tools, which npm keeps for its client, and what the pages were built of: 230 MB that nothing loads.
RUN cd node_modules && rm -rf prisma typescript effect @electric-sql @prisma/dev @prisma/engines @prisma/fetch-engine @prisma/query-plan-executor @prisma/streams-local @visx elkjs remeda @xterm @dagrejs @types

FROM ${BASE_IMAGE}
LABEL org.opencontainers.image.title="Vethlab" org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /opt/vethlab
COPY --from=build /opt/vethlab/package.json /opt/vethlab/LICENSE ./
COPY --from=build /opt/vethlab/node_modules node_modules
COPY --from=build /opt/vethlab/dist dist
COPY --from=build /opt/vethlab/docker docker
COPY --from=build /opt/vethlab/labs labs
COPY --from=build /opt/vethlab/prisma/migrations prisma/migrations
COPY --from=build /opt/vethlab/src/web/lti src/web/lti
COPY --from=build /opt/vethlab/src/setup/bootstrap.mjs src/setup/bootstrap.mjs
COPY --from=build /opt/vethlab/docs/errors.md docs/errors.md
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/var/lib/vethlab
USER 10001:10001
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20m --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The first start builds the lab image on the engine. `docker exec CONTAINER npm run admin …` works as everywhere.
ENTRYPOINT ["node", "src/setup/bootstrap.mjs"]
CMD ["start"]
