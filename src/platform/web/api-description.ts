import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** OpenAPI at /api/docs (page) and /api/docs-json. The schemas come from the compiler plugin, so only the built program has them. */
export function describeApi(app: NestFastifyApplication): void {
  const outline = new DocumentBuilder()
    .setTitle('Tập Huấn API')
    .setDescription('Kế hoạch, khóa, lớp, đăng ký, điểm danh, giấy chứng nhận, số liệu. Errors are problem+json (RFC 9457).')
    .setVersion('1')
    .addBearerAuth()
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, outline, { autoTagControllers: true }), {
    jsonDocumentUrl: 'api/docs-json',
  });
}
