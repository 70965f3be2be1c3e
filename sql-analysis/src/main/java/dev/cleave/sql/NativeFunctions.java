package dev.cleave.sql;

import java.util.HashMap;
import java.util.Map;

/**
 * Names that may stand before a parenthesis without being a stored function: the server's own functions, and types and other words that are not
 * reserved. Whatever is missing here counts as a stored function, which may write. See "Built-In Function and Operator Reference".
 */
final class NativeFunctions {
    private static final String NAMES = """
            abs acos add_months adddate addtime aes_decrypt aes_encrypt against any any_value area array asbinary ascii asin
            astext asymmetric_decrypt asymmetric_encrypt asymmetric_sign asymmetric_verify atan atan2 avg benchmark bin
            bin_to_uuid bit bit_and bit_count bit_length bit_or bit_xor bool boolean buffer can_access_column can_access_database
            can_access_table can_access_user can_access_view cast ceil ceiling centroid char_length character_length charset chr
            coalesce coercibility collation columns compress concat concat_operator_oracle concat_ws connection_id contains conv
            convert_tz cos cot count crc32 crc32c create_asymmetric_priv_key create_asymmetric_pub_key create_digest crosses
            curdate current_role curtime date date_add date_format date_sub datediff datetime day dayname dayofmonth dayofweek
            dayofyear decode decrypt degrees des_decrypt des_encrypt dimension disjoint distance elt encode encrypt endpoint enum
            envelope equals error etag exp export_set exteriorring extract field find_in_set fixed floor format format_bytes
            format_pico_time found_rows from_base64 from_days from_unixtime from_vector geometrycollection geometryfromtext
            geomfromtext geomfromwkb greatest get_dd_column_privileges get_dd_create_options get_dd_index_sub_part_length get_format
            get_lock glength group_concat gtid_subset gtid_subtract hex hour icu_version ifnull inet6_aton inet6_ntoa inet_aton
            inet_ntoa instr interiorringn internal_auto_increment internal_avg_row_length internal_check_time internal_checksum
            internal_data_free internal_data_length internal_dd_char_length internal_get_comment_or_error
            internal_get_enabled_role_json internal_get_hostname internal_get_username internal_get_view_warning_or_error
            internal_index_column_cardinality internal_index_length internal_is_enabled_role internal_is_mandatory_role
            internal_keys_disabled internal_max_data_length internal_table_rows internal_update_time intersects is_free_lock
            is_ipv4 is_ipv4_compat is_ipv4_mapped is_ipv6 is_used_lock is_uuid is_visible_dd_object isclosed isempty isnull
            issimple isvalid json json_append json_array json_array_append json_array_insert json_arrayagg json_compact
            json_contains json_contains_path json_depth json_detailed json_equals json_exists json_extract json_insert json_keys
            json_length json_loose json_merge json_merge_patch json_merge_preserve json_normalize json_object json_objectagg
            json_overlaps json_pretty json_query json_quote json_remove json_replace json_schema_valid
            json_schema_validation_report json_search json_set json_storage_free json_storage_size json_type json_unquote
            json_valid json_value last_day last_insert_id lastval lcase least length linestring ln load_file locate log log10 log2
            lower lpad ltrim make_set makedate maketime master_pos_wait max mbrcontains mbrcoveredby mbrcovers mbrdisjoint
            mbrequals mbrintersects mbroverlaps mbrtouches mbrwithin md5 median member microsecond mid min minute month monthname
            multilinestring multipoint multipolygon name_const national natural_sort_key nchar nested nextval now nullif number
            nvarchar nvl nvl2 oct octet_length offset old_password ord overlaps password path percentile_cont percentile_disc
            period_add period_diff pi point polygon position pow power ps_current_thread_id ps_thread_id quarter quote radians
            rand rand_bytes random_bytes regexp_instr regexp_like regexp_replace regexp_substr release_all_locks release_lock
            reverse roles_graphml rollup round row_count rpad rtrim sec_to_time second session_user setval sformat sha sha1 sha2
            sign signed sin sleep some soundex source_pos_wait space sqrt srid st_area st_asbinary st_asgeojson st_astext
            st_buffer st_buffer_strategy st_centroid st_collect st_contains st_convexhull st_crosses st_difference st_dimension
            st_disjoint st_distance st_distance_sphere st_endpoint st_envelope st_equals st_exteriorring st_frechetdistance
            st_geohash st_geomcollfromtext st_geomcollfromwkb st_geometryfromtext st_geometryfromwkb st_geometryn st_geometrytype
            st_geomfromgeojson st_geomfromtext st_geomfromwkb st_hausdorffdistance st_interiorringn st_intersection st_intersects
            st_isclosed st_isempty st_issimple st_isvalid st_latfromgeohash st_latitude st_length st_linefromtext st_linefromwkb
            st_lineinterpolatepoint st_lineinterpolatepoints st_linestringfromtext st_longfromgeohash st_longitude
            st_makeenvelope st_mlinefromtext st_mlinefromwkb st_mpointfromtext st_mpointfromwkb st_mpolyfromtext st_mpolyfromwkb
            st_numgeometries st_numinteriorring st_numinteriorrings st_numpoints st_overlaps st_pointatdistance
            st_pointfromgeohash st_pointfromtext st_pointfromwkb st_pointn st_polyfromtext st_polyfromwkb st_polygonfromtext
            st_simplify st_srid st_startpoint st_swapxy st_symdifference st_touches st_transform st_union st_validate st_within
            st_x st_y statement_digest statement_digest_text std stddev stddev_pop stddev_samp str_to_date strcmp
            string_to_vector subdate substr substring substring_index subtime sum sys_guid sysdate system_user tan text time
            time_format time_to_sec timediff timestamp timestampadd timestampdiff to_base64 to_char to_days to_number to_seconds
            to_vector touches trim trunc truncate ucase unary uncompress uncompressed_length unhex unix_timestamp upper user uuid
            uuid_short uuid_to_bin validate_password_strength value var_pop var_samp variance vec_distance vec_distance_euclidean
            vec_fromtext vec_totext vector_dim vector_to_string version wait_for_executed_gtid_set
            wait_until_sql_thread_after_gtids week weekday weekofyear weight_string within x y year yearweek
            """;

    private static final WordMap<Boolean> WORDS = new WordMap<>(entries());

    private NativeFunctions() {}

    /** Whether the word at {@code index}, which a parenthesis follows, calls nothing that could write. */
    static boolean contains(TokenBuffer tokens, int index) {
        return tokens.lookUp(index, WORDS) != null;
    }

    private static Map<String, Boolean> entries() {
        Map<String, Boolean> entries = new HashMap<>();
        for (String name : NAMES.strip().split("\\s+", -1)) {
            entries.put(name, true);
        }
        return entries;
    }
}
