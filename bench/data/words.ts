/** Vocabulary of invented notices. The first words of a list are the most frequent. */
export const topics =
  '安全生产 防汛抗旱 营商环境 乡村建设 智慧工厂 湖泊治理 城市更新 食品监管 义务教育 基层治理 科技创新 养老服务 交通出行 生态保护 就业帮扶 医疗保障 数据开放 公共文化 水利设施 农贸市场 消防巡查 住房改造 电子政务 绿色建筑 森林防火 河道清淤 职业培训 社区食堂 物流园区 工业互联 渔业资源 茶叶种植 古镇修缮 桥梁检测 燃气管网 校车管理 疫苗接种 信用体系 知识产权 冷链仓储 光伏电站 充电设施 老旧电梯 垃圾分类 噪声扰民 湿地公园 志愿服务 退役安置 残疾康复 慈善募捐'.split(
    ' ',
  );
export const verbs =
  '推进 加强 落实 完善 开展 提升 规范 优化 健全 强化 统筹 抓好 深化 建立 组织 排查 整治 督促 协调 培育 引导 保障 扩大 压实 改造 巩固 核查 公示 归集 评估 演练 普查 修订 试点 清理 疏导 回访 调度 储备 验收'.split(
    ' ',
  );
export const objects =
  '工作机制 责任清单 重点项目 服务水平 隐患台账 应急预案 监督检查 群众诉求 资金使用 人才队伍 基础设施 政策宣传 信息报送 考核办法 示范创建 联合执法 标准体系 值班制度 企业名录 审批流程 风险研判 物资调配 数据平台 便民窗口 现场核验 专项行动 培训课程 整改措施 公开目录 协作网络 巡查路线 问题线索 项目库 评审专家 投诉渠道 监测站点 管护经费 技术指南 合同条款 档案资料'.split(
    ' ',
  );
export const manners =
  '切实 全面 持续 及时 分类 严格 主动 逐项 稳步 定期 精准 广泛 有序 扎实 同步 就近 动态 深入 依法 快速'.split(' ');
export const settings =
  '围绕年度目标 结合辖区实际 按照职责分工 针对薄弱环节 对照任务清单 立足服务群众 坚持问题导向 依托网格力量 会同相关单位 面向中小企业 在汛期到来之前 对新建项目 借助信息手段 以乡镇为单位 从源头入手 在节假日期间 在重点时段 沿主要河道 就近年来的经验 在试点街道'.split(
    ' ',
  );
export const results =
  '确保各项要求落到实处 形成上下联动的局面 让居民办事少跑腿 做到底数清楚 防止问题反弹 为下一阶段打好基础 使企业感受到变化 实现闭环管理 切实减轻基层负担 逐步缩小城乡差距 不断提高满意程度 推动经验成为制度 保证材料真实完整 杜绝走过场 促进资源共享 避免重复建设 守住安全底线 树立良好形象 保持数据一致 方便公众查询'.split(
    ' ',
  );
export const departments =
  '工业和信息化 教育 财政 民政 交通运输 水务 农业农村 卫生健康 应急管理 市场监督管理 生态环境 文化和旅游 住房和城乡建设 自然资源 商务 审计 统计 司法 城市管理 体育'.split(
    ' ',
  );
export const institutions = '服务中心 监测站 研究所 培训中心 执法大队 信息中心 管理所 指导站 事务中心 检测院'.split(
  ' ',
);
/** Two of them form the name of a place that does not exist. */
export const placeFirst =
  '澄 云 江 清 湖 安 平 秀 泽 岚 溪 望 松 鹤 浦 岭 汀 榆 桐 霁 沂 嵩 潇 璧 瑶 岫 渔 霖 鹭 苇'.split(' ');
export const placeSecond = '湖 浦 州 山 川 陵 源 塘 坪 洲 津 关 港 桥 泉 岗 台 原 屿 林'.split(' ');
export const surnames = '陈 林 许 沈 陆 顾 程 范 石 白 尹 江 庄 柳 温'.split(' ');
export const genres = ['CIRCULAR', 'OPINION', 'BULLETIN', 'REPLY', 'REPORT', 'MINUTES', 'DECISION'] as const;
export const genreNames: Readonly<Record<(typeof genres)[number], string>> = {
  CIRCULAR: '通知',
  OPINION: '意见',
  BULLETIN: '通报',
  REPLY: '批复',
  REPORT: '报告',
  MINUTES: '纪要',
  DECISION: '决定',
};
export const kinds = [
  'ANNOUNCEMENT',
  'CIRCULAR',
  'MEETING',
  'PLAN',
  'POLICY_INTERPRETATION',
  'NORMATIVE_DOCUMENT',
  'BUDGET',
  'ENFORCEMENT',
  'PERSONNEL',
  'PUBLIC_SUPERVISION',
  'GUIDE',
  'ANNUAL_REPORT',
  'OTHER',
] as const;
