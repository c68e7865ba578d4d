import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** OpenAPI at /api/docs (page) and /api/docs-json. The schemas come from the compiler plugin, so only the built program has them. */
export function describeApi(app: NestFastifyApplication): void {
  const outline = new DocumentBuilder()
    .setTitle('Tập Huấn API')
    .setDescription('Kế hoạch, khóa, lớp, đăng ký, điểm danh, giấy chứng nhận, số liệu. Errors are problem+json (RFC 9457).')
    .setVersion('1')
    .addBearerAuth()
    .build();
  SwaggerModule.setup('api/docs', app, () => withoutPages(SwaggerModule.createDocument(app, outline, { autoTagControllers: true })), {
    jsonDocumentUrl: 'api/docs-json',
  });
}

/** Pages are for people: only what programs may call is described. */
function withoutPages(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/'));
  return { ...document, paths: Object.fromEntries(paths) };
}
