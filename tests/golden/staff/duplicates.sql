-- read Query.agency
SELECT (
  SELECT coalesce(json_agg(r), '[]'::json)
  FROM (
    SELECT agency1."id",
    agency1."name",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "Agency" agency2
      WHERE agency2."id" <> agency1."id"
      AND agency2."id" IN (
        SELECT agency3."id"
        FROM "Agency" agency3
        WHERE agency3."parentId" = agency1."parentId"
        UNION
        SELECT agency3."id"
        FROM "Agency" agency3
        WHERE agency3."divisionCode" = agency1."divisionCode"
        UNION
        SELECT agency3."id"
        FROM "Agency" agency3
        WHERE agency3."divisionCode" IS NULL
        AND agency3."parentId" IS NULL
        AND starts_with(agency3."name", (
          SELECT substring(agency1."name" from '^(?:.*[省市州盟])?([^省市州盟区县旗]{2,5})[市区县旗]..')
        ))
        UNION
        SELECT agency3."id"
        FROM "AgencyName" n
        JOIN "Agency" agency3 ON agency3."id" = n."agencyId"
        WHERE n."divisionCode" = agency1."divisionCode"
        AND agency3."divisionCode" IS NULL
        AND agency3."parentId" IS NULL
        UNION
        SELECT agency3."id"
        FROM "Agency" agency3
        WHERE agency1."divisionCode" IS NULL
        AND agency1."parentId" IS NULL
        AND starts_with(agency1."name", substring(agency3."name" from '^(?:.*[省市州盟])?([^省市州盟区县旗]{2,5})[市区县旗]..'))
        UNION
        SELECT agency3."id"
        FROM "AgencyName" n
        JOIN "Agency" agency3 ON agency3."divisionCode" = n."divisionCode"
        WHERE n."agencyId" = agency1."id"
        AND agency1."divisionCode" IS NULL
        AND agency1."parentId" IS NULL
      )
      AND COALESCE(agency2."divisionCode" = agency1."divisionCode", TRUE)
      AND COALESCE(agency2."parentId" = agency1."parentId", TRUE)
      AND (
        (
          SELECT 2 * cardinality(ARRAY(
            SELECT unnest(c."own") INTERSECT
            SELECT unnest(c."other")
          )) >= LEAST(cardinality(c."own"), cardinality(c."other"))
          FROM (
            SELECT regexp_split_to_array(regexp_replace(regexp_replace(regexp_replace(agency2."name", '^(?:中共)?.*[省市州盟区县旗](?=..)', ''), '(?:委员会|办公室|管理局|管理处|管理所|局|处|所|站|中心|厅|部|院|委|办)$', ''), '[务政事业工作服管理]', '', 'g'), '') AS "own",
            (
              SELECT regexp_split_to_array(regexp_replace(regexp_replace(regexp_replace(agency1."name", '^(?:中共)?.*[省市州盟区县旗](?=..)', ''), '(?:委员会|办公室|管理局|管理处|管理所|局|处|所|站|中心|厅|部|院|委|办)$', ''), '[务政事业工作服管理]', '', 'g'), '')
            ) AS "other"
            OFFSET 0
          ) c
        ) OR agency2."orgCode" = agency1."orgCode" OR agency2."creditCode" = agency1."creditCode"
      )
      AND agency2."mergedIntoId" IS NULL
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT agency4."id",
        agency4."name"
        FROM "Agency" agency4
        WHERE agency4."id" <> agency1."id"
        AND agency4."id" IN (
          SELECT agency5."id"
          FROM "Agency" agency5
          WHERE agency5."parentId" = agency1."parentId"
          UNION
          SELECT agency5."id"
          FROM "Agency" agency5
          WHERE agency5."divisionCode" = agency1."divisionCode"
          UNION
          SELECT agency5."id"
          FROM "Agency" agency5
          WHERE agency5."divisionCode" IS NULL
          AND agency5."parentId" IS NULL
          AND starts_with(agency5."name", (
            SELECT substring(agency1."name" from '^(?:.*[省市州盟])?([^省市州盟区县旗]{2,5})[市区县旗]..')
          ))
          UNION
          SELECT agency5."id"
          FROM "AgencyName" n
          JOIN "Agency" agency5 ON agency5."id" = n."agencyId"
          WHERE n."divisionCode" = agency1."divisionCode"
          AND agency5."divisionCode" IS NULL
          AND agency5."parentId" IS NULL
          UNION
          SELECT agency5."id"
          FROM "Agency" agency5
          WHERE agency1."divisionCode" IS NULL
          AND agency1."parentId" IS NULL
          AND starts_with(agency1."name", substring(agency5."name" from '^(?:.*[省市州盟])?([^省市州盟区县旗]{2,5})[市区县旗]..'))
          UNION
          SELECT agency5."id"
          FROM "AgencyName" n
          JOIN "Agency" agency5 ON agency5."divisionCode" = n."divisionCode"
          WHERE n."agencyId" = agency1."id"
          AND agency1."divisionCode" IS NULL
          AND agency1."parentId" IS NULL
        )
        AND COALESCE(agency4."divisionCode" = agency1."divisionCode", TRUE)
        AND COALESCE(agency4."parentId" = agency1."parentId", TRUE)
        AND (
          (
            SELECT 2 * cardinality(ARRAY(
              SELECT unnest(c."own") INTERSECT
              SELECT unnest(c."other")
            )) >= LEAST(cardinality(c."own"), cardinality(c."other"))
            FROM (
              SELECT regexp_split_to_array(regexp_replace(regexp_replace(regexp_replace(agency4."name", '^(?:中共)?.*[省市州盟区县旗](?=..)', ''), '(?:委员会|办公室|管理局|管理处|管理所|局|处|所|站|中心|厅|部|院|委|办)$', ''), '[务政事业工作服管理]', '', 'g'), '') AS "own",
              (
                SELECT regexp_split_to_array(regexp_replace(regexp_replace(regexp_replace(agency1."name", '^(?:中共)?.*[省市州盟区县旗](?=..)', ''), '(?:委员会|办公室|管理局|管理处|管理所|局|处|所|站|中心|厅|部|院|委|办)$', ''), '[务政事业工作服管理]', '', 'g'), '')
              ) AS "other"
              OFFSET 0
            ) c
          ) OR agency4."orgCode" = agency1."orgCode" OR agency4."creditCode" = agency1."creditCode"
        )
        AND agency4."mergedIntoId" IS NULL
        ORDER BY agency4."name" ASC,
        agency4."id" ASC
        LIMIT 5
      ) r
    )) AS "@duplicateCandidates",
    json_build_object('@totalCount', (
      SELECT count(*)
      FROM "AgencyMerge" agencyMerge6
      WHERE agencyMerge6."targetId" = agency1."id"
      AND agencyMerge6."undoneAt" IS NULL
    ), '@nodes', (
      SELECT coalesce(json_agg(r), '[]'::json)
      FROM (
        SELECT agencyMerge7."id",
        agencyMerge7."reason",
        (
          SELECT d."name"
          FROM "Agency" d
          WHERE d."id" = agencyMerge7."duplicateId"
        ) AS "@duplicateName"
        FROM "AgencyMerge" agencyMerge7
        WHERE agencyMerge7."targetId" = agency1."id"
        AND agencyMerge7."undoneAt" IS NULL
        ORDER BY agencyMerge7."mergedAt" DESC,
        agencyMerge7."id" DESC
        LIMIT 5
      ) r
    )) AS "@merges"
    FROM "Agency" agency1
    WHERE agency1."id" = COALESCE(
      (
        SELECT a."mergedIntoId"
        FROM "Agency" a
        WHERE a."id" = (
          SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
          FROM (
            SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
            rank() OVER (ORDER BY array_position($1::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
            FROM "AgencyName" n
            JOIN "Agency" a ON a."id" = n."agencyId"
            WHERE n."name" = ANY($1::text[])
          ) f
          WHERE f."rank" = 1
        )
      ),
      (
        SELECT CASE WHEN min(f."agencyId"::text) = max(f."agencyId"::text) THEN min(f."agencyId"::text)::uuid END
        FROM (
          SELECT COALESCE(a."mergedIntoId", a."id") AS "agencyId",
          rank() OVER (ORDER BY array_position($1::text[], n."name"), n."divisionCode" IS NOT NULL, n."origin") AS "rank"
          FROM "AgencyName" n
          JOIN "Agency" a ON a."id" = n."agencyId"
          WHERE n."name" = ANY($1::text[])
        ) f
        WHERE f."rank" = 1
      )
    )
    AND agency1."mergedIntoId" IS NULL
    LIMIT 1
  ) r
) AS answer
